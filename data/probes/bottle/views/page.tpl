<h1>Hello, {{name}}</h1>
<form method="post"><input name="name"> <button type="submit">Say hello</button></form>
