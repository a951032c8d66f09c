# One table; web2py makes it, and changes it later, when a request comes in.
db.define_table("greeting", Field("name"))
