package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"naru/internal/library"
	"naru/internal/message"
	"naru/internal/oserror"
	"naru/internal/quality/describing"
	"naru/internal/workspace"
)

type descriptionQualityCommand struct {
	Folder string `arg:"" name:"folder" help:"description_folder"`
	Truth  string `placeholder:"FOLDER" help:"description_truth"`
	Half   string `enum:"both,seen,aside" default:"both" help:"description_half"`
}

// Run compares what Naru reads off front pages with what people read there. It
// needs no library.
func (c *descriptionQualityCommand) Run(s *session) error {
	if _, err := os.Stat(c.Folder); err != nil {
		return &library.Error{Code: oserror.Code(err), Args: map[string]any{"path": c.Folder}, Err: err}
	}
	truth, err := c.truth()
	if err != nil {
		return err
	}
	reader, err := workspace.NewReader(1)
	if err != nil {
		return err
	}
	defer reader.Close()
	due := nowAndThen(time.Now, 10*time.Second)
	report, err := describing.Measure(s.ctx, c.Folder, describing.Options{
		Truth: truth,
		Describe: func(ctx context.Context, path string) (describing.Described, error) {
			d, labels, err := workspace.DescribeFile(ctx, reader, path)
			return describing.Described{Document: d, Labels: labels}, err
		},
		Progress: func(done, total int) {
			if due() {
				fmt.Fprintln(s.err, s.p.T("cli.describing.progress", message.Args{"done": done, "total": total}))
			}
		},
	})
	if err != nil {
		return err
	}
	if s.json {
		return s.printJSON(report)
	}
	s.printDescribing(report, c.halves())
	return nil
}

func (c *descriptionQualityCommand) halves() []describing.Half {
	if c.Half == "both" {
		return []describing.Half{describing.Seen, describing.Aside}
	}
	return []describing.Half{describing.Half(c.Half)}
}

// truth is Naru's own, or that of a folder, of the halves asked for.
func (c *descriptionQualityCommand) truth() ([]describing.Truth, error) {
	all, err := describing.Written()
	if c.Truth != "" {
		all, err = readTruth(c.Truth)
	}
	if err != nil {
		return nil, err
	}
	var out []describing.Truth
	for _, t := range all {
		for _, h := range c.halves() {
			if t.Half == h {
				out = append(out, t)
			}
		}
	}
	return out, nil
}

func readTruth(folder string) ([]describing.Truth, error) {
	var tables [2]string
	for k, name := range []string{"documents.tsv", "truth.tsv"} {
		data, err := os.ReadFile(filepath.Join(folder, name))
		if err != nil {
			return nil, library.Errorf(library.Invalid, "%s: %v", name, err)
		}
		tables[k] = string(data)
	}
	return describing.Parse(tables[0], tables[1])
}

func (s *session) printDescribing(r *describing.Report, halves []describing.Half) {
	s.printf("%s\n", s.p.T("cli.describing.scope", message.Args{
		"documents": s.p.T("app.count.documents", message.Args{"count": r.Documents}), "absent": r.Absent,
	}))
	for _, h := range halves {
		table := r.Half(h)
		s.printf("\n%s\n", s.p.T("cli.describing.half."+string(h), message.Args{
			"documents": s.p.T("app.count.documents", message.Args{"count": table.Documents}),
		}))
		if table.Documents == 0 {
			continue
		}
		for _, name := range []string{"asked", "given", "right", "extra", "wrong", "missed", "unsure", "of_file"} {
			s.printf("%s ", flushRight(s.p.T("cli.describing."+name), 7))
		}
		s.printf("%s %s  %s\n", flushRight(s.p.T("cli.describing.precision"), 9), flushRight(s.p.T("cli.describing.recall"), 7), s.p.T("cli.describing.field"))
		row := func(f describing.Figures, name string) {
			s.printf("%7d %7d %7d %7d %7d %7d %7d %7d %9.3f %7.3f  %s\n", f.Asked, f.Given, f.Right, f.Extra, f.Wrong, f.Missed, f.Unsure, f.OfFile, f.Precision, f.Recall, name)
		}
		for _, f := range table.Fields {
			if f.Asked+f.Given+f.OfFile > 0 {
				row(f, s.p.T("cli.describing.field."+string(f.Field)))
			}
		}
		row(table.All, s.p.T("cli.describing.all"))
	}
	for _, u := range r.Unread {
		s.printf("\n%s\n", s.p.T("cli.describing.unread", message.Args{"file": u.File, "why": u.Why}))
	}
	s.printFaults(r.Faults)
}

// printFaults lists what is missed and what is wrong, document by document.
func (s *session) printFaults(faults []describing.Fault) {
	const most = 90 // characters of a value that tell which it is
	file := ""
	for _, f := range faults {
		if f.File != file {
			file = f.File
			s.printf("\n%s (%s)\n", file, s.p.T("cli.describing.half_name."+string(f.Half)))
		}
		field := s.p.T("cli.describing.field." + string(f.Field))
		switch {
		case f.Given == "":
			s.printf("  − %s: %s\n", field, cut(f.Wanted, most))
		case f.Wanted == "":
			s.printf("  + %s: %s\n", field, cut(f.Given, most))
		default:
			s.printf("  ≠ %s: %s\n      %s\n", field, cut(f.Wanted, most), cut(f.Given, most))
		}
	}
}

// cut shortens a value to its first characters.
func cut(value string, most int) string {
	if r := []rune(value); len(r) > most {
		return string(r[:most]) + "…"
	}
	return value
}
