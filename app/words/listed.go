package words

import (
	"naru/internal/library"
	"naru/internal/message"
)

// Listed writes how many publications, courses and events there are, as the
// arguments of a sentence that names all three.
func Listed(p message.Printer, c library.UnpackedCounts) message.Args {
	return message.Args{
		"records": p.T("unpack.count.records", message.Args{"count": c.Records}),
		"courses": p.T("unpack.count.courses", message.Args{"count": c.Courses}),
		"events":  p.T("unpack.count.events", message.Args{"count": c.Events}),
	}
}
