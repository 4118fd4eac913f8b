package vocabulary

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// groupOrder are the groups of the glossary as they are shown.
var groupOrder = []string{"visa", "sdg", "gcm", "gcr", "plan", "policy", "programme", "law", "treaty", "organisation", "index", "concept"}

var (
	statusCode = regexp.MustCompile(`^([A-H])-(\d{1,2})(?:-(\w+))?$`)
	goalID     = regexp.MustCompile(`^sdg-(\d+)(?:-(\w+))?$`)
	numberedID = regexp.MustCompile(`^[a-z]+-(\d+)$`)
)

// Group gives where a concept stands in the glossary, from the top with dots
// between: visa.E, sdg.10, plan.bpi, law.
func (c *Concept) Group() string {
	head, _, _ := strings.Cut(c.ID, "-")
	switch c.Type {
	case "visa":
		if m := statusCode.FindStringSubmatch(c.code()); m != nil {
			return "visa." + m[1]
		}
		return "visa"
	case "instrument":
		switch head {
		case "sdg":
			if m := goalID.FindStringSubmatch(c.ID); m != nil {
				return "sdg." + m[1]
			}
			return "sdg"
		case "gcm", "gcr":
			return head
		case "ilo":
			return "treaty.ilo"
		}
		return "treaty"
	case "policy":
		if head == "bpi" || head == "bpm" {
			return "plan." + head
		}
		return "policy"
	}
	return c.Type
}

// code gives the code of a status of stay, "" where none of its forms is one.
func (c *Concept) code() string {
	for _, f := range c.Forms {
		if !f.MatchOnly && statusCode.MatchString(f.Text) {
			return f.Text
		}
	}
	return ""
}

// partOf tells whether a concept is a part of another: a status of a wider one, a
// target of a goal, an objective of a compact.
func (c *Concept) partOf(whole *Concept) bool {
	if c.Type != whole.Type || c.ID == whole.ID {
		return false
	}
	if c.Type == "visa" {
		code := whole.code()
		return code != "" && strings.HasPrefix(c.code(), code+"-")
	}
	rest, ok := strings.CutPrefix(c.ID, whole.ID+"-")
	return ok && rest[0] >= '0' && rest[0] <= '9' || ok && len(rest) == 1
}

// Heads tells whether a concept heads its group, as a goal heads its targets.
func (c *Concept) Heads() bool {
	group := c.Group()
	_, last, _ := strings.Cut(group, ".")
	return c.ID == group || c.ID == last || c.ID == strings.ReplaceAll(group, ".", "-")
}

// CompareInGroup orders the concepts of a group: what heads it first, statuses by
// code, targets and plans by number; others are equal.
func CompareInGroup(a, b Concept) int {
	if ha, hb := a.Heads(), b.Heads(); ha != hb {
		if ha {
			return -1
		}
		return 1
	}
	return slices.Compare(a.place(), b.place())
}

// place gives the numbers by which a concept stands in its group.
func (c *Concept) place() []int {
	if m := statusCode.FindStringSubmatch(c.code()); m != nil && c.Type == "visa" {
		return []int{placeOf(m[2]), placeOf(m[3])}
	}
	if m := goalID.FindStringSubmatch(c.ID); m != nil {
		return []int{placeOf(m[1]), placeOf(m[2])}
	}
	if m := numberedID.FindStringSubmatch(c.ID); m != nil {
		return []int{placeOf(m[1])}
	}
	return []int{0}
}

// placeOf gives the place of a part of a number: letters stand after digits, 10.c
// after 10.7.
func placeOf(part string) int {
	if n, err := strconv.Atoi(part); err == nil {
		return n
	}
	if part == "" {
		return 0
	}
	return 1000 + int(part[0])
}

// CompareGroups orders groups as they are shown.
func CompareGroups(a, b string) int {
	topA, restA, _ := strings.Cut(a, ".")
	topB, restB, _ := strings.Cut(b, ".")
	if topA != topB {
		return slices.Index(groupOrder, topA) - slices.Index(groupOrder, topB)
	}
	nA, errA := strconv.Atoi(restA)
	nB, errB := strconv.Atoi(restB)
	if errA == nil && errB == nil {
		return nA - nB
	}
	return cmp.Compare(restA, restB)
}
