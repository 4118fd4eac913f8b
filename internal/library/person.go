package library

// PersonID names a person or an organisation. Ids of those merged into another
// lead to that one.
type PersonID int64

// PersonKind tells people from organisations.
type PersonKind string

// Kinds.
const (
	SomePerson       PersonKind = "person"
	SomeOrganisation PersonKind = "organisation"
)

// Person is someone, or a body, whom documents name, under one name or several.
type Person struct {
	ID        PersonID      `json:"id"`
	Name      string        `json:"name"`   // told apart from all others by it
	Hangul    string        `json:"hangul"` // name to prefer in Korean; "": none is known
	Latin     string        `json:"latin"`  // and in Latin letters
	Kind      PersonKind    `json:"kind"`
	Variants  []NameVariant `json:"variants"`  // as documents print them, the commonest first
	Documents int           `json:"documents"` // they have a part in
	Roles     []RoleCount   `json:"roles"`     // the commonest first
	FromYear  int           `json:"from_year"` // of the first document with a year; 0: none
	ToYear    int           `json:"to_year"`
}

// NameIn gives the name for readers of a language ("ko", else Latin letters), and
// beside it the name in the other script, "" where there is none.
func (p Person) NameIn(lang string) (name, beside string) {
	first, other := p.Latin, p.Hangul
	if lang == "ko" {
		first, other = other, first
	}
	switch {
	case first == "":
		return p.Name, ""
	case p.Hangul != p.Name && p.Latin != p.Name && p.Told(): // of two with one name
		return p.Name, other
	}
	return first, other
}

// Told tells whether something stands in the name to tell its bearer from others.
func (p Person) Told() bool {
	for _, v := range p.Variants {
		if v.Name == p.Name {
			return false
		}
	}
	return true
}

// NameVariant is one spelling of a name.
type NameVariant struct {
	Name      string `json:"name"`
	Documents int    `json:"documents"` // that print it
}

// RoleCount counts the documents in which someone has a role.
type RoleCount struct {
	Role  string `json:"role"`
	Count int    `json:"count"`
}

// PersonWork is a document someone has a part in.
type PersonWork struct {
	Document    DocumentID `json:"document"`
	Title       string     `json:"title"`
	Year        int        `json:"year"` // 0: unknown
	Series      string     `json:"series"`
	Number      string     `json:"number"`
	Roles       []string   `json:"roles"`
	Name        string     `json:"name"`                  // as it is printed there
	Affiliation string     `json:"affiliation,omitempty"` // as it is printed there
}

// PersonYear counts someone's documents of a year by role; each document counts
// once, by the first of its roles.
type PersonYear struct {
	Year  int    `json:"year"` // 0: unknown
	Role  string `json:"role"`
	Count int    `json:"count"`
}

// Colleague is someone who has a part in the same documents.
type Colleague struct {
	ID        PersonID   `json:"id"`
	Name      string     `json:"name"`
	Hangul    string     `json:"hangul"`
	Latin     string     `json:"latin"`
	Kind      PersonKind `json:"kind"`
	Documents int        `json:"documents"` // that name both
	FromYear  int        `json:"from_year"`
	ToYear    int        `json:"to_year"`
}

// NameIn is as of Person.
func (c Colleague) NameIn(lang string) (name, beside string) {
	return Person{Name: c.Name, Hangul: c.Hangul, Latin: c.Latin, Variants: []NameVariant{{Name: c.Name}}}.NameIn(lang)
}

// AffiliationID names an affiliation that a person noted.
type AffiliationID int64

// Affiliation is where someone belonged, and when, as documents print it or as a
// person noted it.
type Affiliation struct {
	ID           AffiliationID `json:"id,omitempty"` // 0: from documents
	Organisation string        `json:"organisation"`
	Post         string        `json:"post,omitempty"`
	From         string        `json:"from"` // ISO 8601 as far as known: 2018, 2018-03; "": unknown
	To           string        `json:"to"`   // the same, or open
	Documents    []DocumentID  `json:"documents,omitempty"`
	Note         string        `json:"note,omitempty"`
}

// Member is someone of an organisation.
type Member struct {
	Colleague
	From string `json:"from"`
	To   string `json:"to"`
}

// PersonPage is everything about someone.
type PersonPage struct {
	Person
	Works        []PersonWork   `json:"works"` // newest first
	ByYear       []PersonYear   `json:"by_year"`
	With         []Colleague    `json:"with"` // most documents in common first
	Themes       []YearCount    `json:"themes"`
	Affiliations []Affiliation  `json:"affiliations"` // newest first
	Members      []Member       `json:"members"`      // of an organisation
	Changes      []PersonChange `json:"changes"`      // that can be undone, newest first
}
