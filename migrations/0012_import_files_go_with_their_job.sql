-- A file that was sent in is full of personal data: it goes when the job that imports it ends, however that is.
CREATE FUNCTION remove_import_file() RETURNS trigger
  LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM import_file WHERE job_id = NEW.id;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER import_file_goes_with_job AFTER UPDATE OF ended_at ON job
  FOR EACH ROW WHEN (NEW.ended_at IS NOT NULL)
  EXECUTE FUNCTION remove_import_file();
