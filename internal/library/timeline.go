package library

import "context"

// TimelineKind is what sort of thing stands on the timeline.
type TimelineKind string

// Kinds, in the order of their lanes.
const (
	TimelineMilestone   TimelineKind = "milestone"
	TimelinePublication TimelineKind = "publication"
	TimelineCourse      TimelineKind = "course"
	TimelineEvent       TimelineKind = "event"
)

// TimelineKinds lists them in the order of their lanes.
func TimelineKinds() []TimelineKind {
	return []TimelineKind{TimelineMilestone, TimelinePublication, TimelineCourse, TimelineEvent}
}

// TimelineItem is one thing on the timeline.
type TimelineItem struct {
	Kind TimelineKind `json:"kind"`
	// ID is that of the document (in digits), the course or the milestone.
	ID    string `json:"id"`
	Title string `json:"title"` // in the language asked for, where there are two
	From  string `json:"from"`  // the first day
	To    string `json:"to"`    // the last day, or OpenEnd
	When
	Themes   []string   `json:"themes"` // the strongest first
	Document DocumentID `json:"document,omitempty"`
	Page     int        `json:"page,omitempty"`
	Source   string     `json:"source,omitempty"`   // a milestone's law or instrument
	Audience []Audience `json:"audience,omitempty"` // of a course
	// Participants is how many people took part in a course or event; 0: unknown.
	Participants int `json:"participants,omitempty"`
	// ParticipantsBound is how exact that is said to be, as in ListedEvent.
	ParticipantsBound string `json:"participants_bound,omitempty"`
	Own               bool   `json:"own,omitempty"` // a person added it
	// Find is what a filter's text is looked for in: all its words, in both
	// languages.
	Find string `json:"-"`
}

// TimelineFilter narrows a timeline. Values within one field are alternatives;
// fields are combined with AND. Zero values do not narrow.
type TimelineFilter struct {
	Kinds    []TimelineKind
	Themes   []string // a theme counts its children
	Text     string
	From, To string // ISO 8601 as far as known
}

// TimelineList is what a filter lets through, by date.
type TimelineList struct {
	Items   []TimelineItem       `json:"items"`
	Counts  map[TimelineKind]int `json:"counts"`
	Undated map[TimelineKind]int `json:"undated"` // left out for want of a date
	// First and Last are the first and the last day of all items, "" without any.
	First string `json:"first"`
	Last  string `json:"last"`
}

// Milestone is an event of migration policy, with the law or instrument that is
// its source.
type Milestone struct {
	ID       string     `json:"id"` // "m3": a person's own; else a key of Naru's
	From     string     `json:"from"`
	To       string     `json:"to"`
	TitleEN  string     `json:"title_en"`
	TitleKO  string     `json:"title_ko"`
	SourceEN string     `json:"source_en"`
	SourceKO string     `json:"source_ko"`
	Scope    string     `json:"scope"` // "korea", "international"; "" for a person's own
	Themes   []string   `json:"themes"`
	Note     string     `json:"note"`
	Document DocumentID `json:"document,omitempty"` // the source in the library
	Page     int        `json:"page,omitempty"`
	Own      bool       `json:"own"`
	Hidden   bool       `json:"hidden,omitempty"` // Naru brings it, and a person took it out
}

// Title gives the milestone's title in a language ("ko", else English), in the
// other one where it has none in it.
func (m Milestone) Title(lang string) string { return either(lang, m.TitleEN, m.TitleKO) }

// Source gives the milestone's source in a language.
func (m Milestone) Source(lang string) string { return either(lang, m.SourceEN, m.SourceKO) }

func either(lang, en, ko string) string {
	if lang == "ko" && ko != "" || en == "" {
		return ko
	}
	return en
}

// MilestoneEntry is a person's milestone as it is typed. When is a date as people
// write it.
type MilestoneEntry struct {
	Title    string
	When     string
	Source   string // in words, where it is not in the library
	Note     string
	Document DocumentID
	Page     int
}

// Timeline puts publications, courses, events and milestones in the order of time.
type Timeline interface {
	MilestoneTrash
	// Timeline lists what a filter lets through. Titles are in the language of the
	// context (WithLanguage).
	Timeline(ctx context.Context, f TimelineFilter) (*TimelineList, error)
	// ExportTimeline writes what a filter lets through into a file, in the language
	// of the context; its name says how: .csv, .md, .svg or .html. Invalid for
	// another, NotFound without such a folder.
	ExportTimeline(ctx context.Context, f TimelineFilter, path string) error
	// Milestones lists all, those that a person took out too, by date.
	Milestones(ctx context.Context) ([]Milestone, error)
	// AddMilestone keeps a person's milestone. Invalid without title or date, and
	// without a source; NotFound where there is no such document or page.
	AddMilestone(ctx context.Context, e MilestoneEntry) (*Milestone, error)
	// EditMilestone replaces a person's own.
	EditMilestone(ctx context.Context, id string, e MilestoneEntry) (*Milestone, error)
	// RemoveMilestone moves a person's own to the trash, and hides one that Naru
	// brings; RestoreMilestone undoes it.
	RemoveMilestone(ctx context.Context, id string) error
	RestoreMilestone(ctx context.Context, id string) error
}
