# Two tables; web2py makes them, and changes them later, when a request comes in.
db.define_table("greeting", Field("name"))
db.define_table("letter", Field("paper", "upload"))
