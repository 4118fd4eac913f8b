// Package pattern holds regular expressions that are compiled when they are first
// asked. The rules that read reports have hundreds of them, many over all letters of
// Unicode; compiled as the program starts they took 0.3 s of every command and of
// every process that reads a file, though hardly any asks them.
package pattern

import (
	"regexp"
	"sync"
)

// Pattern is a regular expression. Its methods are those of regexp.Regexp.
type Pattern struct {
	text string
	once sync.Once
	re   *regexp.Regexp
}

// New takes an expression as it is written in code: one that is none panics when it
// is first asked, which its own test does.
func New(text string) *Pattern { return &Pattern{text: text} }

func (p *Pattern) compiled() *regexp.Regexp {
	p.once.Do(func() { p.re = regexp.MustCompile(p.text) })
	return p.re
}

// String is the expression.
func (p *Pattern) String() string { return p.text }

func (p *Pattern) MatchString(s string) bool { return p.compiled().MatchString(s) }

func (p *Pattern) FindString(s string) string { return p.compiled().FindString(s) }

func (p *Pattern) FindStringIndex(s string) []int { return p.compiled().FindStringIndex(s) }

func (p *Pattern) FindStringSubmatch(s string) []string { return p.compiled().FindStringSubmatch(s) }

func (p *Pattern) FindStringSubmatchIndex(s string) []int {
	return p.compiled().FindStringSubmatchIndex(s)
}

func (p *Pattern) FindAllString(s string, n int) []string { return p.compiled().FindAllString(s, n) }

func (p *Pattern) FindAllStringIndex(s string, n int) [][]int {
	return p.compiled().FindAllStringIndex(s, n)
}

func (p *Pattern) FindAllStringSubmatch(s string, n int) [][]string {
	return p.compiled().FindAllStringSubmatch(s, n)
}

func (p *Pattern) FindAllStringSubmatchIndex(s string, n int) [][]int {
	return p.compiled().FindAllStringSubmatchIndex(s, n)
}

func (p *Pattern) ReplaceAllString(s, by string) string { return p.compiled().ReplaceAllString(s, by) }

func (p *Pattern) ReplaceAllStringFunc(s string, by func(string) string) string {
	return p.compiled().ReplaceAllStringFunc(s, by)
}

func (p *Pattern) Split(s string, n int) []string { return p.compiled().Split(s, n) }

func (p *Pattern) NumSubexp() int { return p.compiled().NumSubexp() }

func (p *Pattern) SubexpIndex(name string) int { return p.compiled().SubexpIndex(name) }

func (p *Pattern) SubexpNames() []string { return p.compiled().SubexpNames() }
