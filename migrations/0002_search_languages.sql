-- Words are found with or without their accents, by their stems; addresses of people and sites are not words.
CREATE TEXT SEARCH CONFIGURATION public.innesto_italian (COPY = pg_catalog.italian);
--> statement-breakpoint
ALTER TEXT SEARCH CONFIGURATION public.innesto_italian
  ALTER MAPPING FOR word, hword, hword_part WITH public.unaccent, pg_catalog.italian_stem;
--> statement-breakpoint
ALTER TEXT SEARCH CONFIGURATION public.innesto_italian
  DROP MAPPING FOR email, url, url_path, host, file;
--> statement-breakpoint
CREATE TEXT SEARCH CONFIGURATION public.innesto_english (COPY = pg_catalog.english);
--> statement-breakpoint
ALTER TEXT SEARCH CONFIGURATION public.innesto_english
  ALTER MAPPING FOR word, hword, hword_part WITH public.unaccent, pg_catalog.english_stem;
--> statement-breakpoint
ALTER TEXT SEARCH CONFIGURATION public.innesto_english
  DROP MAPPING FOR email, url, url_path, host, file;
