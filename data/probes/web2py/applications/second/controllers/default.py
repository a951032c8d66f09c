# A second application beside the first: a folder is enough. Without models it is the smallest there is.


def index():
    return "the second application"


def hello():
    return response.json({"message": "Hello, World!"})
