package people

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"sync"
	"time"

	"naru/internal/library"
	"naru/internal/vocabulary"
)

// Keeper keeps what is said of people, as library.People tells.
type Keeper interface {
	PersonIn(ctx context.Context, document library.DocumentID, name string) (library.PersonID, error)
	MergePeople(ctx context.Context, from, into library.PersonID) (library.PersonChangeID, error)
	SplitName(ctx context.Context, id library.PersonID, name string, documents []library.DocumentID) (library.PersonID, library.PersonChangeID, error)
	KeepApart(ctx context.Context, one, other library.PersonID) (library.PersonChangeID, error)
	NamePerson(ctx context.Context, id library.PersonID, hangul, latin string) (library.PersonChangeID, error)
	SetPersonKind(ctx context.Context, id library.PersonID, kind library.PersonKind) (library.PersonChangeID, error)
	NoteAffiliation(ctx context.Context, id library.PersonID, a library.Affiliation) (library.PersonChangeID, error)
	RemoveAffiliation(ctx context.Context, id library.AffiliationID) (library.PersonChangeID, error)
	PersonChanges(ctx context.Context, id library.PersonID) ([]library.PersonChange, error)
	UndoPersonChange(ctx context.Context, id library.PersonChangeID) error
}

// Index is what the service asks of the library.
type Index interface {
	Keeper
	// PeopleCounted gives some people or (nil) all whom documents name, names to
	// prefer and kind only where a person set them.
	PeopleCounted(ctx context.Context, ids []library.PersonID) ([]library.Person, error)
	PersonRoot(ctx context.Context, id library.PersonID) (library.PersonID, error)
	PersonWorks(ctx context.Context, id library.PersonID) ([]library.PersonWork, error)
	Colleagues(ctx context.Context, id library.PersonID) ([]library.Colleague, error)
	NotedAffiliations(ctx context.Context, id library.PersonID) ([]library.Affiliation, error)
	Affiliated(ctx context.Context, names []string) ([]library.Member, error)
	NamesApart(ctx context.Context) ([][2]string, error)
	PublicationsByYear(ctx context.Context, f library.DocumentFilter) ([]library.YearCount, error)
}

// Service knows the people of one library. Its methods may be called from any
// goroutine.
type Service struct {
	Keeper
	index    Index
	glossary func() *vocabulary.Thesaurus
	now      func() time.Time

	mu    sync.Mutex
	kept  []library.Person // all, for a moment
	until time.Time
	forms forms
}

var _ library.People = (*Service)(nil)

// New makes a service over an index. The glossary in use tells organisations and
// joins their names in both languages; nil: none. Now nil is time.Now.
func New(index Index, glossary func() *vocabulary.Thesaurus, now func() time.Time) *Service {
	if glossary == nil {
		glossary = func() *vocabulary.Thesaurus { return nil }
	}
	if now == nil {
		now = time.Now
	}
	return &Service{Keeper: index, index: index, glossary: glossary, now: now, forms: forms{}}
}

// keptFor is how long the list of all is taken for new enough while someone
// types: counting 10,000 people takes a third of a second.
const keptFor = 2 * time.Second

// all gives everyone with names to prefer and kinds. Holding mu.
func (s *Service) all(ctx context.Context) ([]library.Person, error) {
	if s.kept != nil && s.now().Before(s.until) {
		return s.kept, nil
	}
	list, err := s.index.PeopleCounted(ctx, nil)
	if err != nil {
		return nil, err
	}
	for i := range list {
		s.complete(&list[i])
	}
	s.kept, s.until = list, s.now().Add(keptFor)
	return list, nil
}

// forget lets the next question see what changed.
func (s *Service) forget() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.kept = nil
}

// People implements library.People.
func (s *Service) People(ctx context.Context, f library.PeopleFilter) (*library.PeopleList, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	all, err := s.all(ctx)
	if err != nil {
		return nil, err
	}
	out := &library.PeopleList{People: []library.Person{}, Kinds: map[library.PersonKind]int{}, Roles: []library.RoleCount{}}
	roles := map[string]int{}
	wanted := s.typed(f.Text)
	var sure, unsure []library.Person
	for _, p := range all {
		found := wanted.finds(p)
		if found == no {
			continue
		}
		out.Kinds[p.Kind]++
		if f.Kind != "" && p.Kind != f.Kind {
			continue
		}
		for _, r := range p.Roles {
			roles[r.Role]++
		}
		if f.Role != "" && !hasRole(p, f.Role) {
			continue
		}
		if found == byLetters {
			sure = append(sure, p)
		} else {
			unsure = append(unsure, p)
		}
	}
	order(sure, f.Sort)
	order(unsure, f.Sort)
	list := append(sure, unsure...)
	for role, n := range roles {
		out.Roles = append(out.Roles, library.RoleCount{Role: role, Count: n})
	}
	slices.SortFunc(out.Roles, func(a, b library.RoleCount) int { return cmp.Or(b.Count-a.Count, cmp.Compare(a.Role, b.Role)) })
	out.Total = len(list)
	list = list[min(max(f.Offset, 0), len(list)):]
	if f.Limit > 0 {
		list = list[:min(f.Limit, len(list))]
	}
	out.People = append(out.People, list...)
	return out, nil
}

func hasRole(p library.Person, role string) bool {
	return slices.ContainsFunc(p.Roles, func(r library.RoleCount) bool { return r.Role == role })
}

// order sorts people; among equals by name.
func order(list []library.Person, by library.PeopleSort) {
	name := func(a, b library.Person) int {
		return cmp.Or(cmp.Compare(latinLast(a.Name), latinLast(b.Name)), cmp.Compare(strings.ToLower(a.Name), strings.ToLower(b.Name)))
	}
	slices.SortStableFunc(list, func(a, b library.Person) int {
		switch by {
		case library.PeopleByName:
			return name(a, b)
		case library.PeopleByYear:
			return cmp.Or(b.ToYear-a.ToYear, b.Documents-a.Documents, name(a, b))
		}
		return cmp.Or(b.Documents-a.Documents, b.ToYear-a.ToYear, name(a, b))
	})
}

func latinLast(name string) int {
	if korean(name) {
		return 0
	}
	return 1
}
