package main

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"naru/internal/library"
	"naru/internal/message"
	"naru/internal/oserror"
	"naru/internal/wholefile"
	"naru/internal/workspace"
)

type describeCommand struct {
	ID         int64    `arg:"" name:"id" help:"id"`
	Title      *string  `placeholder:"T" help:"describe_title"`
	Subtitle   *string  `placeholder:"S" help:"describe_subtitle"`
	TitleOther *string  `placeholder:"T" help:"describe_title_other"`
	Author     []string `sep:"none" placeholder:"NAME" help:"describe_author"`
	Series     *string  `placeholder:"S" help:"describe_series"`
	Number     *string  `placeholder:"N" help:"describe_number"`
	Year       *int     `placeholder:"Y" help:"describe_year"`
	Date       *string  `placeholder:"D" help:"describe_date"`
	Publisher  *string  `placeholder:"P" help:"describe_publisher"`
	Language   *string  `placeholder:"L" help:"describe_language"`
	Kind       *string  `placeholder:"K" help:"describe_kind"`
	Abstract   *string  `placeholder:"A" help:"describe_abstract"`
	Keyword    []string `sep:"none" placeholder:"K" help:"describe_keyword"`
	ISBN       *string  `name:"isbn" placeholder:"N" help:"describe_isbn"`
	ISSN       *string  `name:"issn" placeholder:"N" help:"describe_issn"`
	Citation   *string  `placeholder:"C" help:"describe_citation"`
	Tag        []string `sep:"none" placeholder:"T" help:"describe_tag"`
	Contents   *string  `placeholder:"FILE" type:"path" help:"describe_contents"`
	Labels     *string  `placeholder:"COUNTS" help:"describe_labels"`
	Again      bool     `help:"describe_again"`
}

// Run prints a description with the source of each field, after correcting it or
// describing the document again where that was asked for.
func (c *describeCommand) Run(s *session) error {
	patch, err := c.patch(s)
	if err != nil {
		return err
	}
	corrects := patch != library.DocumentPatch{} || c.Contents != nil || c.Labels != nil
	w, err := s.open(!corrects && !c.Again)
	if err != nil {
		return err
	}
	defer w.Close()
	if patch.Contents, err = c.contents(s, w); err != nil {
		return err
	}
	if patch.Labels, err = c.labels(s, w); err != nil {
		return err
	}
	d, err := c.describe(s, w, patch, corrects)
	if err != nil {
		return err
	}
	if s.json {
		return s.printJSON(d)
	}
	s.printDescription(d)
	return nil
}

func (c *describeCommand) describe(s *session, w *workspace.Workspace, patch library.DocumentPatch, corrects bool) (d *library.Document, err error) {
	id := library.DocumentID(c.ID)
	if corrects {
		if d, err = w.Documents.UpdateDocument(s.ctx, id, patch); err != nil {
			return nil, err
		}
	}
	if c.Again {
		return w.DescribeAgain(s.ctx, id)
	}
	if corrects {
		return d, nil
	}
	return w.Documents.Document(s.ctx, id)
}

// maxContents is how long a file of contents may be, in bytes.
const maxContents = 1 << 20

// contents reads those given in a file; nil: none are.
func (c *describeCommand) contents(s *session, w *workspace.Workspace) (*[]library.Heading, error) {
	if c.Contents == nil {
		return nil, nil
	}
	d, err := w.Documents.Document(s.ctx, library.DocumentID(c.ID))
	if err != nil {
		return nil, err
	}
	text, err := s.contentsText(*c.Contents)
	if err != nil {
		return nil, err
	}
	list, err := library.ParseContents(text, d.Pages)
	if err != nil {
		return nil, library.Errorf(library.Invalid, "--contents: %w: %s", err, s.p.T("reader.form.bad_contents"))
	}
	return &list, nil
}

// labels reads the printed page numbers that were given; nil: none were.
func (c *describeCommand) labels(s *session, w *workspace.Workspace) (*[]string, error) {
	if c.Labels == nil {
		return nil, nil
	}
	if strings.TrimSpace(*c.Labels) == "" {
		return &[]string{}, nil // as they were read
	}
	d, err := w.Documents.Document(s.ctx, library.DocumentID(c.ID))
	if err != nil {
		return nil, err
	}
	list, err := library.ParsePageLabels(*c.Labels, d.Pages)
	if err != nil {
		return nil, library.Errorf(library.Invalid, "--labels: %w: %s", err, s.p.T("reader.form.bad_labels"))
	}
	return &list, nil
}

// contentsText reads a file; "-" is standard input.
func (s *session) contentsText(path string) (string, error) {
	if path != "-" {
		text, err := wholefile.Read(path, maxContents)
		return string(text), err
	}
	text, err := io.ReadAll(io.LimitReader(s.in, maxContents))
	return string(text), oserror.Wrap("read standard input", err)
}

// kindsKnown are those a person may give.
var kindsKnown = []library.Kind{
	library.KindReport, library.KindPolicyReport, library.KindWorkingPaper, library.KindBrief, library.KindStatistics, library.KindLaw,
	library.KindForm, library.KindArticle, library.KindAnnualReport, library.KindNews, library.KindOther,
}

// patch is what the options correct.
func (c *describeCommand) patch(s *session) (p library.DocumentPatch, err error) {
	p = library.DocumentPatch{Title: c.Title, TitleOther: c.TitleOther, Series: c.Series, Number: c.Number, Year: c.Year,
		Date: c.Date, Publisher: c.Publisher, Language: c.Language, Abstract: c.Abstract,
		Subtitle: c.Subtitle, ISBN: c.ISBN, ISSN: c.ISSN, CitationPrinted: c.Citation}
	if c.Title != nil && strings.TrimSpace(*c.Title) == "" {
		return p, library.Errorf(library.Invalid, "--title: %s", s.p.T("reader.form.bad_title"))
	}
	if c.Year != nil && *c.Year != 0 && (*c.Year < 1000 || *c.Year > 2999) {
		return p, library.Errorf(library.Invalid, "--year %d: %s", *c.Year, s.p.T("reader.form.bad_year"))
	}
	for _, n := range []struct {
		given     *string
		read      func(string) (string, bool)
		flag, key string
	}{{c.ISBN, library.ISBN, "--isbn", "reader.form.bad_isbn"}, {c.ISSN, library.ISSN, "--issn", "reader.form.bad_issn"}} {
		if n.given == nil || strings.TrimSpace(*n.given) == "" {
			continue
		}
		if _, ok := n.read(*n.given); !ok {
			return p, library.Errorf(library.Invalid, "%s %s: %s", n.flag, *n.given, s.p.T(n.key))
		}
	}
	if c.Kind != nil {
		kind := library.Kind(strings.TrimSpace(*c.Kind))
		if !slices.Contains(kindsKnown, kind) {
			return p, library.Errorf(library.Invalid, "--kind %s: %s", kind, joined(kindsKnown))
		}
		p.Kind = &kind
	}
	if len(c.Author) > 0 {
		people := s.credits(c.Author)
		p.People = &people
	}
	if len(c.Tag) > 0 {
		tags := saidOf(c.Tag)
		p.Tags = &tags
	}
	if len(c.Keyword) > 0 {
		keywords := saidOf(c.Keyword)
		p.Keywords = &keywords
	}
	return p, nil
}

// saidOf gives what was given for an option that may be repeated; a blank value
// alone empties the field.
func saidOf(given []string) []string {
	out := []string{}
	for _, g := range given {
		if g = strings.TrimSpace(g); g != "" && !slices.Contains(out, g) {
			out = append(out, g)
		}
	}
	return out
}

// credits reads "name", "name; role" or "name; role; affiliation", the role as
// stored or in the language of the messages; without one, an author. A blank name
// is nobody.
func (s *session) credits(typed []string) []library.Credit {
	out := []library.Credit{}
	for _, t := range typed {
		name, rest, _ := strings.Cut(t, ";")
		role, affiliation, _ := strings.Cut(rest, ";")
		name, role = strings.TrimSpace(name), strings.TrimSpace(role)
		if name == "" {
			continue
		}
		if role == "" {
			role = library.RoleAuthor
		}
		for _, known := range []string{library.RoleChief, library.RoleCoResearcher, library.RoleAuthor, library.RoleEditor, library.RoleTranslator, library.RoleDirector, library.RoleIssuer} {
			if role == s.word("cli.role", known) {
				role = known
			}
		}
		out = append(out, library.Credit{Name: name, Role: role, Affiliation: strings.TrimSpace(affiliation)})
	}
	return out
}

func joined[T ~string](values []T) string {
	out := make([]string, len(values))
	for k, v := range values {
		out[k] = string(v)
	}
	return strings.Join(out, ", ")
}

// printDescription prints one field a line with where it came from.
func (s *session) printDescription(d *library.Document) {
	year, contents := "", ""
	if d.Year != 0 {
		year = strconv.Itoa(d.Year)
	}
	if n := len(d.Contents); n > 0 {
		contents = s.p.T("cli.describe.headings", message.Args{"count": n})
	}
	people := make([]string, len(d.People))
	for k, p := range d.People {
		people[k] = p.Name + " (" + s.creditWords(p) + ")"
	}
	for _, f := range []struct{ name, value string }{
		{"title", d.Title}, {"subtitle", d.Subtitle}, {"title_other", d.TitleOther}, {"people", strings.Join(people, ", ")}, {"series", d.Series}, {"number", d.Number},
		{"year", year}, {"date", d.Date}, {"publisher", d.Publisher}, {"language", s.word("app.lang", d.Language)},
		{"kind", s.word("app.kind", string(d.Kind))}, {"isbn", d.ISBN}, {"issn", d.ISSN}, {"abstract", d.Abstract},
		{"keywords", strings.Join(d.Keywords, ", ")}, {"contents", contents}, {"citation_printed", d.CitationPrinted}, {"tags", strings.Join(d.Tags, ", ")},
	} {
		from := s.source(d.Sources[f.name])
		if f.value == "" && from == "" {
			continue
		}
		if f.value == "" {
			f.value = "–" // a person emptied it
		}
		line := s.p.T("cli.describe.field."+f.name) + ": " + f.value
		if from != "" {
			line = fmt.Sprintf("%s  [%s]", line, from)
		}
		s.printf("%s\n", line)
	}
	if len(d.Unsure) > 0 {
		s.printf("%s\n", s.p.T("cli.describe.unsure", message.Args{"fields": s.fieldNames(d.Unsure)}))
	}
}

// fieldNames names fields of a description.
func (s *session) fieldNames(fields []string) string {
	names := make([]string, len(fields))
	for k, f := range fields {
		names[k] = s.word("cli.describe.field", f)
	}
	return strings.Join(names, ", ")
}

// creditWords says what someone was to a document, and where they worked.
func (s *session) creditWords(c library.Credit) string {
	words := s.word("cli.role", c.Role)
	if c.Affiliation != "" {
		words += "; " + c.Affiliation
	}
	return words
}

// source says where a field came from; "" where nobody knows.
func (s *session) source(from library.FieldSource) string {
	switch {
	case from.From == "":
		return ""
	case from.Page > 0:
		return s.p.T("cli.source.page", message.Args{"page": from.Page})
	}
	return s.word("cli.source", string(from.From))
}
