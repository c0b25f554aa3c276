import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";

/** A mail server of one conversation at a time, on this machine; keeps what it is sent. */
export async function mailServer() {
  const received: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    let inData = false;
    let text = "";
    socket.write("220 test\r\n");
    socket.setEncoding("utf8").on("data", (chunk: string) => {
      text += chunk;
      if (inData) {
        if (!text.endsWith("\r\n.\r\n")) return;
        received.push(text);
        inData = false;
        text = "";
        socket.write("250 ok\r\n");
        return;
      }
      for (const line of text.split("\r\n").slice(0, -1)) {
        if (line.startsWith("RCPT")) received.push(line);
        if (line === "DATA") inData = true;
        socket.write(inData ? "354 go on\r\n" : "250 ok\r\n");
      }
      text = "";
    });
    socket.on("error", () => socket.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    received,
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
