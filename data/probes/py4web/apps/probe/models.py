# One table; it is made, and later changed, when the application starts.
from .common import Field, db

db.define_table("greeting", Field("name"))
db.commit()
