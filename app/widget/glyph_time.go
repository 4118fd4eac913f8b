package widget

// Drawings of time: the courses, the timeline, and what moves along it.
var (
	Courses  = stroke("courses", "M4 6h16v14H4z M4 10h16 M8 3.5v4 M16 3.5v4 M8 14h2 M12 14h4 M8 17h4")
	Timeline = stroke("timeline", "M3 12h18 M6 12v-5 M11 12v5 M16 12v-7 M6 5.5h.01 M11 18.5h.01 M16 3.5h.01")
	Previous = stroke("previous", "M15 6l-6 6l6 6")
	Minus    = stroke("minus", "M5 12h14")
)
