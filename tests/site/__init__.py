"""The pages."""  # noqa: A005  the folder is named after the room
