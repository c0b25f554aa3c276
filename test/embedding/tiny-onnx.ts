import protobuf from "protobufjs";

/** The part of onnx.proto (ONNX 1.16) that a graph of one Gather needs. */
const SCHEMA = `
syntax = "proto3";
message ModelProto {
  int64 ir_version = 1;
  GraphProto graph = 7;
  repeated OperatorSetIdProto opset_import = 8;
}
message OperatorSetIdProto { string domain = 1; int64 version = 2; }
message GraphProto {
  repeated NodeProto node = 1;
  string name = 2;
  repeated TensorProto initializer = 5;
  repeated ValueInfoProto input = 11;
  repeated ValueInfoProto output = 12;
}
message NodeProto { repeated string input = 1; repeated string output = 2; string op_type = 4; }
message TensorProto {
  repeated int64 dims = 1;
  int32 data_type = 2;
  repeated float float_data = 4;
  string name = 8;
}
message ValueInfoProto { string name = 1; TypeProto type = 2; }
message TypeProto { TensorType tensor_type = 1; }
message TensorType { int32 elem_type = 1; ShapeProto shape = 2; }
message ShapeProto { repeated Dimension dim = 1; }
message Dimension { oneof value { int64 dim_value = 1; string dim_param = 2; } }
`;

const FLOAT = 1;
const INT64 = 7;

/**
 * An ONNX file whose output looks each token up in a table: a network whose answers are known by
 * hand. It takes `attention_mask` and does not use it, so padding shows where pooling lets it in.
 */
export function lookUpModel(table: readonly (readonly number[])[], output: string): Uint8Array {
  const dimensions = table[0]!.length;
  const tokens = [{ dim_param: "texts" }, { dim_param: "tokens" }];
  const graph = {
    name: "look-up",
    node: [{ op_type: "Gather", input: ["table", "input_ids"], output: [output] }],
    initializer: [
      {
        name: "table",
        dims: [table.length, dimensions],
        data_type: FLOAT,
        float_data: table.flat(),
      },
    ],
    input: [value("input_ids", INT64, tokens), value("attention_mask", INT64, tokens)],
    output: [value(output, FLOAT, [...tokens, { dim_value: dimensions }])],
  };
  const model = { ir_version: 8, opset_import: [{ domain: "", version: 17 }], graph };
  const type = protobuf.parse(SCHEMA, { keepCase: true }).root.lookupType("ModelProto");
  const problem = type.verify(model);
  if (problem !== null) throw new Error(problem);
  return type.encode(type.create(model)).finish();
}

function value(name: string, elementType: number, dim: readonly object[]) {
  return { name, type: { tensor_type: { elem_type: elementType, shape: { dim } } } };
}
