-- The lines of a notified indu name patients: they go with their case, and not otherwise.
drop trigger indu_line_is_append_only on indu_line;
create trigger indu_line_is_append_only before update or delete on indu_line
  for each row execute function goes_with_its_case();
