"""Facts about languages that the grammar of transcripts rests on: tables of words, one topic a file. No rules."""
