import { ideaSchema, listIdeas, requireIdea } from "../../profiles/ideas.ts";
import { listNeeds, needSchema, requireNeed } from "../../profiles/needs.ts";
import {
  listOrganisations,
  organisationSchema,
  requireOrganisation,
} from "../../profiles/organisations.ts";
import {
  listParticipants,
  participantSchema,
  requireParticipant,
} from "../../profiles/participants.ts";
import { listResources, requireResource, resourceSchema } from "../../profiles/resources.ts";
import { hubSchema, listHubs, requireHub } from "../../programmes/hubs.ts";
import type { ApiDeps } from "../deps.ts";
import { newApi } from "../new-api.ts";
import { type Collection, collectionApi } from "./collections.ts";

const participants: Collection<typeof participantSchema> = {
  name: "participants",
  one: "participant",
  example: "P07",
  summary:
    "Participants without names, conditions and protected data; a firm reads no comune and no education either",
  schema: participantSchema.meta({ id: "Participant" }),
  list: listParticipants,
  get: requireParticipant,
};

const ideas: Collection<typeof ideaSchema> = {
  name: "ideas",
  one: "idea",
  example: "I01",
  summary: "Ideas with their teams",
  schema: ideaSchema.meta({ id: "Idea" }),
  list: listIdeas,
  get: requireIdea,
};

const organisations: Collection<typeof organisationSchema> = {
  name: "organisations",
  one: "organisation",
  example: "F01",
  summary: "Firms, public bodies, schools, associations, communities",
  schema: organisationSchema.meta({ id: "Organisation" }),
  list: listOrganisations,
  get: requireOrganisation,
};

const resources: Collection<typeof resourceSchema> = {
  name: "resources",
  one: "resource",
  example: "S01",
  summary: "What is put at disposal, seats among it",
  schema: resourceSchema.meta({ id: "Resource" }),
  list: listResources,
  get: requireResource,
};

const needs: Collection<typeof needSchema> = {
  name: "needs",
  one: "need",
  example: "B01",
  summary: "What people, ideas, organisations, hubs and places lack",
  schema: needSchema.meta({ id: "Need" }),
  list: listNeeds,
  get: requireNeed,
};

const hubs: Collection<typeof hubSchema> = {
  name: "hubs",
  one: "hub",
  example: "H1",
  summary: "The places of encounter",
  schema: hubSchema.meta({ id: "Hub" }),
  list: listHubs,
  get: requireHub,
};

export function profilesApi(deps: ApiDeps) {
  const api = newApi();
  api.route("/", collectionApi(deps, participants));
  api.route("/", collectionApi(deps, ideas));
  api.route("/", collectionApi(deps, organisations));
  api.route("/", collectionApi(deps, resources));
  api.route("/", collectionApi(deps, needs));
  api.route("/", collectionApi(deps, hubs));
  return api;
}
