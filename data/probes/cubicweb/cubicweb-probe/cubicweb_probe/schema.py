# One kind of entity, for the database and its queries.
from yams.buildobjs import EntityType, String


class Greeting(EntityType):
    name = String(required=True)
