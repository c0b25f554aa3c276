CREATE TABLE "search_entry" (
	"programme_id" text NOT NULL,
	"id" text NOT NULL,
	"kind" text NOT NULL,
	"participant_id" text,
	"idea_id" text,
	"organisation_id" text,
	"resource_id" text,
	"need_id" text,
	"audience" text NOT NULL,
	"hubs" text[] DEFAULT '{}' NOT NULL,
	"comune_code" text,
	"sector" text,
	"type" text,
	"available" boolean NOT NULL,
	"available_from" date,
	"available_to" date,
	CONSTRAINT "search_entry_pk" PRIMARY KEY("programme_id","id"),
	CONSTRAINT "search_entry_subject" CHECK (num_nonnulls("search_entry"."participant_id", "search_entry"."idea_id", "search_entry"."organisation_id", "search_entry"."resource_id", "search_entry"."need_id") = 1),
	CONSTRAINT "search_entry_kind" CHECK ("search_entry"."kind" in ('participant', 'idea', 'organisation', 'resource', 'need')),
	CONSTRAINT "search_entry_audience" CHECK ("search_entry"."audience" in ('public', 'programme', 'hosts', 'coordination'))
);
--> statement-breakpoint
CREATE TABLE "search_lexeme" (
	"programme_id" text NOT NULL,
	"language" text NOT NULL,
	"lexeme" text NOT NULL,
	"texts" integer NOT NULL,
	"weight" real NOT NULL,
	CONSTRAINT "search_lexeme_pk" PRIMARY KEY("programme_id","language","lexeme"),
	CONSTRAINT "search_lexeme_language" CHECK ("search_lexeme"."language" in ('it', 'en'))
);
--> statement-breakpoint
CREATE TABLE "search_ranking" (
	"programme_id" text NOT NULL,
	"id" text NOT NULL,
	"asker" text NOT NULL,
	"ranking" jsonb NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "search_ranking_pk" PRIMARY KEY("programme_id","id")
);
--> statement-breakpoint
ALTER TABLE "profile_text" DROP CONSTRAINT "profile_text_part";--> statement-breakpoint
ALTER TABLE "profile_text" ADD COLUMN "entry_id" text GENERATED ALWAYS AS (case
      when participant_id is not null then 'participant:' || participant_id
      when idea_id is not null then 'idea:' || idea_id
      when organisation_id is not null then 'organisation:' || organisation_id
      when resource_id is not null then 'resource:' || resource_id
      when need_id is not null then 'need:' || need_id
      else 'hub:' || hub_id end) STORED;--> statement-breakpoint
ALTER TABLE "profile_text" ADD COLUMN "lexemes" "tsvector" GENERATED ALWAYS AS (case language
      when 'en' then to_tsvector('public.innesto_english', content)
      else to_tsvector('public.innesto_italian', content) end) STORED;--> statement-breakpoint
ALTER TABLE "search_entry" ADD CONSTRAINT "search_entry_participant_id_fk" FOREIGN KEY ("programme_id","participant_id") REFERENCES "public"."participant"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_entry" ADD CONSTRAINT "search_entry_idea_id_fk" FOREIGN KEY ("programme_id","idea_id") REFERENCES "public"."idea"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_entry" ADD CONSTRAINT "search_entry_organisation_id_fk" FOREIGN KEY ("programme_id","organisation_id") REFERENCES "public"."organisation"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_entry" ADD CONSTRAINT "search_entry_resource_id_fk" FOREIGN KEY ("programme_id","resource_id") REFERENCES "public"."resource"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_entry" ADD CONSTRAINT "search_entry_need_id_fk" FOREIGN KEY ("programme_id","need_id") REFERENCES "public"."need"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_lexeme" ADD CONSTRAINT "search_lexeme_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_ranking" ADD CONSTRAINT "search_ranking_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "search_entry_participant" ON "search_entry" USING btree ("programme_id","participant_id");--> statement-breakpoint
CREATE INDEX "search_entry_idea" ON "search_entry" USING btree ("programme_id","idea_id");--> statement-breakpoint
CREATE INDEX "search_entry_organisation" ON "search_entry" USING btree ("programme_id","organisation_id");--> statement-breakpoint
CREATE INDEX "search_entry_resource" ON "search_entry" USING btree ("programme_id","resource_id");--> statement-breakpoint
CREATE INDEX "search_entry_need" ON "search_entry" USING btree ("programme_id","need_id");--> statement-breakpoint
CREATE INDEX "search_entry_comune" ON "search_entry" USING btree ("programme_id","comune_code");--> statement-breakpoint
CREATE INDEX "search_entry_sector" ON "search_entry" USING btree ("programme_id","sector");--> statement-breakpoint
CREATE INDEX "search_lexeme_near" ON "search_lexeme" USING gin ("lexeme" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "search_ranking_age" ON "search_ranking" USING btree ("made_at");--> statement-breakpoint
CREATE INDEX "profile_text_entry" ON "profile_text" USING btree ("programme_id","entry_id");--> statement-breakpoint
CREATE INDEX "profile_text_lexemes" ON "profile_text" USING gin ("lexemes");--> statement-breakpoint
ALTER TABLE "profile_text" ADD CONSTRAINT "profile_text_part" CHECK ("profile_text"."part" in ('person', 'skill', 'idea', 'offer', 'ask', 'need', 'gift', 'vocation', 'name'));