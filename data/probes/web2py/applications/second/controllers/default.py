# A second application beside the first: a folder is enough.


def index():
    return "the second application"
