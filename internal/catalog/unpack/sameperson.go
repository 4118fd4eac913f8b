package unpack

import (
	"strings"
	"unicode"

	"naru/internal/library"
)

// person is one person of a report in the forms their name is printed in.
type person struct{ forms []*nameForm }

type nameForm struct {
	name  string
	count int
}

// unifyNames gives each person one form within a report: "SHIM Nari" and "Nari
// Shim" are the same words in another order, "Seo-ri Choi" and "Seori Choi" the
// same letters. Another spelling is another name.
func unifyNames(records []library.ListedRecord) {
	byReading := map[string]*person{}
	for _, r := range records {
		for _, c := range r.People {
			personOf(byReading, c.Name).print(c.Name)
		}
	}
	for k := range records {
		people := []library.Credit{}
		for _, c := range records[k].People {
			c.Name = personOf(byReading, c.Name).best()
			people = addCredit(people, c)
		}
		records[k].People = people
	}
}

// personOf finds the person of a name, or begins a new one.
func personOf(byReading map[string]*person, name string) *person {
	all := readings(name)
	var p *person
	for _, r := range all {
		if p == nil {
			p = byReading[r]
		}
	}
	if p == nil {
		p = &person{}
	}
	for _, r := range all {
		if byReading[r] == nil {
			byReading[r] = p
		}
	}
	return p
}

func (p *person) print(name string) {
	for _, f := range p.forms {
		if f.name == name {
			f.count++
			return
		}
	}
	p.forms = append(p.forms, &nameForm{name, 1})
}

// best is the form printed most often, one without a word in capitals before one
// with, else the first.
func (p *person) best() string {
	b := p.forms[0]
	for _, f := range p.forms[1:] {
		if s := shouted(b.name); s != shouted(f.name) {
			if s {
				b = f
			}
		} else if f.count > b.count {
			b = f
		}
	}
	return b.name
}

// addCredit adds a credit once.
func addCredit(people []library.Credit, c library.Credit) []library.Credit {
	for _, p := range people {
		if p == c {
			return people
		}
	}
	return append(people, c)
}

// readings are a name's letters with the family name taken as its last and as its
// first word, without hyphens and capitals.
func readings(name string) []string {
	words := strings.Fields(strings.ToLower(name))
	for k, w := range words {
		words[k] = strings.Map(func(r rune) rune {
			if strings.ContainsRune("-.'’", r) {
				return -1
			}
			return r
		}, w)
	}
	last := len(words) - 1
	if last < 1 || hangul(name) {
		return []string{strings.Join(words, "")}
	}
	return []string{
		strings.Join(words[:last], "") + " " + words[last],
		strings.Join(words[1:], "") + " " + words[0],
	}
}

// shouted tells a name with a word all in capitals, initials aside.
func shouted(name string) bool {
	for w := range strings.FieldsSeq(name) {
		letters, lower := 0, false
		for _, r := range w {
			if unicode.IsLetter(r) {
				letters++
			}
			lower = lower || unicode.IsLower(r)
		}
		if letters > 1 && !lower && !hangul(w) {
			return true
		}
	}
	return false
}
