package library

import "context"

// CourseID names a course or an event: "r12" is one that a report lists, "c3"
// one of a person's own.
type CourseID string

// Audience is whom a course is for.
type Audience string

// Audiences.
const (
	AudienceOfficials    Audience = "public officials"
	AudienceActivists    Audience = "private activists" // and others who work for migrants: interpreters, counsellors
	AudienceResidents    Audience = "foreign residents"
	AudienceNext         Audience = "next generation"
	AudiencePublic       Audience = "general public"
	AudienceInstitutions Audience = "institutions" // and their staff
)

// Audiences lists them in the order they are offered.
func Audiences() []Audience {
	return []Audience{AudienceOfficials, AudienceActivists, AudienceResidents, AudienceNext, AudiencePublic, AudienceInstitutions}
}

// CourseKind tells courses from events, and a person's own from those that
// reports list.
type CourseKind string

// Kinds.
const (
	CourseListed CourseKind = "course" // a course that a report lists
	CourseEvent  CourseKind = "event"  // a cooperation event that a report lists
	CourseOwn    CourseKind = "own"    // a person's own
)

// Course is a course or an event. Empty fields are unknown.
type Course struct {
	ID       CourseID   `json:"id"`
	Kind     CourseKind `json:"kind"`
	Title    string     `json:"title"`
	Audience []Audience `json:"audience"`
	// AudienceBy is who gave the audience: ByRule, ByPerson or "".
	AudienceBy string `json:"audience_by"`
	// AudienceBecause are the words that decided, where a rule did.
	AudienceBecause []string `json:"audience_because,omitempty"`
	Host            string   `json:"host"`
	HostBy          string   `json:"host_by"` // ByRule, ByPerson or ""
	Place           string   `json:"place"`
	DatePrinted     string   `json:"date_printed"` // as it is printed, or was typed
	From            string   `json:"from"`         // the first day; "": unknown
	To              string   `json:"to"`           // the last day, or OpenEnd
	When
	Note string `json:"note"`
	// Of those that a report lists: where.
	Report      DocumentID `json:"report,omitempty"`
	ReportTitle string     `json:"report_title,omitempty"`
	Page        int        `json:"page,omitempty"`
	Table       string     `json:"table,omitempty"`
	No          int        `json:"no,omitempty"`
	Category    string     `json:"category,omitempty"`
	// Participants is how many people took part; 0: unknown.
	Participants int `json:"participants,omitempty"`
	// ParticipantsBound is how exact that is said to be, as in ListedEvent.
	ParticipantsBound string `json:"participants_bound,omitempty"`
	// Unsure names the fields, as in JSON, that a person should look at.
	Unsure []string     `json:"unsure,omitempty"`
	Links  []CourseLink `json:"links"`
}

// CourseLink ties a course to a document, or to one of a person's own courses.
type CourseLink struct {
	Document DocumentID `json:"document,omitempty"`
	Page     int        `json:"page,omitempty"` // of the document; 0: all of it
	Course   CourseID   `json:"course,omitempty"`
	Title    string     `json:"title"` // of what it leads to
}

// CourseOffer is a document that a course may belong to.
type CourseOffer struct {
	Document DocumentID `json:"document"`
	Title    string     `json:"title"`
	Score    float64    `json:"score"`   // 0…1
	Because  []string   `json:"because"` // words that both share
}

// CourseFilter narrows a list of courses. Values within one field are
// alternatives; fields are combined with AND. Zero values do not narrow.
type CourseFilter struct {
	Audience   []Audience
	NoAudience bool // those of unknown audience, too where Audience is given
	Kinds      []CourseKind
	Hosts      []string
	Text       string // words of title, host, place, category or note
	From, To   string // ISO 8601 as far as known; what is undated is left out
	Document   DocumentID
}

// CourseList is what a filter lets through, by date, what is undated last.
type CourseList struct {
	Courses []Course `json:"courses"`
	Total   int      `json:"total"`
	// Undated is what a stretch of time left out for want of a date: it may belong
	// there.
	Undated   []Course     `json:"undated"`
	Audiences []FacetCount `json:"audiences"` // "" for unknown; its own choice does not narrow a facet
	Hosts     []FacetCount `json:"hosts"`
	Kinds     []FacetCount `json:"kinds"`
	Years     []FacetCount `json:"years"` // "" for undated
}

// CourseEntry is a person's own course as it is typed. When is a date as people
// write it: "2026-03-02", "2026. 3. 2.~4.", "March 2026"; "" for unknown.
type CourseEntry struct {
	Title    string
	Audience []Audience
	Host     string
	Place    string
	When     string
	Note     string
}

// CourseMark is what a person says of a course that a report lists; nil leaves
// the rules' answer in force, an empty value says that it is unknown.
type CourseMark struct {
	Audience *[]Audience
	Host     *string
}

// Courses knows the courses and events that reports list, and keeps a person's
// own. Those of reports in the trash are left out.
type Courses interface {
	CourseTrash
	Courses(ctx context.Context, f CourseFilter) (*CourseList, error)
	// Course gives one with its links. NotFound if there is none.
	Course(ctx context.Context, id CourseID) (*Course, error)
	// AddCourse keeps a person's own course. Invalid without a title, where the
	// date cannot be read, or for an audience there is none of.
	AddCourse(ctx context.Context, e CourseEntry) (*Course, error)
	// EditCourse replaces a person's own course.
	EditCourse(ctx context.Context, id CourseID, e CourseEntry) (*Course, error)
	// RemoveCourse moves a person's own course to the trash, RestoreCourse brings
	// it back with its links.
	RemoveCourse(ctx context.Context, id CourseID) error
	RestoreCourse(ctx context.Context, id CourseID) error
	// CourseMark gives what a person said of a course that a report lists.
	CourseMark(ctx context.Context, id CourseID) (CourseMark, error)
	// MarkCourse says whom a course that a report lists is for, and who hosted it.
	MarkCourse(ctx context.Context, id CourseID, m CourseMark) (*Course, error)
	// LinkCourse ties a course to a document or to a person's own course; one that
	// is there already gets the page given. Title is not asked for.
	LinkCourse(ctx context.Context, id CourseID, l CourseLink) error
	UnlinkCourse(ctx context.Context, id CourseID, l CourseLink) error
	// CourseOffers lists documents that a course may belong to, best first.
	CourseOffers(ctx context.Context, id CourseID) ([]CourseOffer, error)
	// DismissOffer says that a document does not belong to a course; it is not
	// offered again unless undone.
	DismissOffer(ctx context.Context, id CourseID, document DocumentID, undo bool) error
}
