# A second application beside the first: a folder is enough.
from py4web import action


@action("index")
def index():
    return "the second application"
