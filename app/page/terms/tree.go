package terms

import (
	"fyne.io/fyne/v2"

	"naru/app/screen"
	"naru/internal/library"
	"naru/internal/message"
)

// node is a row of the list: a term, or a group of the tree.
type node struct {
	term  *library.PolicyTerm
	group *library.TermGroup
	depth int
}

// asTree tells that the terms are listed by group: nothing is filtered.
func (s *Screen) asTree() bool { return s.kind == kindTree && s.text == "" }

// rowsOf gives the rows to list: the groups with those that are open, or the terms
// of a kind one below the other.
func (s *Screen) rowsOf() []node {
	if !s.asTree() {
		rows := make([]node, len(s.list))
		for i := range s.list {
			rows[i].term = &s.list[i]
		}
		return rows
	}
	var rows []node
	var walk func(groups []library.TermGroup, depth int)
	walk = func(groups []library.TermGroup, depth int) {
		for i := range groups {
			g := &groups[i]
			rows = append(rows, node{group: g, depth: depth})
			if !s.unfolded[g.ID] {
				continue
			}
			walk(g.Groups, depth+1)
			for k := range g.Terms {
				rows = append(rows, node{term: &g.Terms[k], depth: depth + 1})
			}
		}
	}
	walk(s.tree, 0)
	return rows
}

// fold opens or closes a group.
func (s *Screen) fold(id string, open bool) {
	if s.unfolded[id] == open {
		return
	}
	s.unfolded[id] = open
	s.arrange()
}

// openRow shows a term, and opens or closes a group.
func (s *Screen) openRow(i int) {
	if i < 0 || i >= len(s.rows) {
		return
	}
	if g := s.rows[i].group; g != nil {
		s.detail.openGroup(g)
		s.fold(g.ID, !s.unfolded[g.ID])
		return
	}
	s.Open(s.rows[i].term.ID)
}

// selectRow shows what the keyboard came to; groups stay as they are.
func (s *Screen) selectRow(i int) {
	if i < 0 || i >= len(s.rows) {
		return
	}
	if g := s.rows[i].group; g != nil {
		s.detail.openGroup(g)
		return
	}
	s.Open(s.rows[i].term.ID)
}

// rowKey opens a group with the right key and closes it with the left one.
func (s *Screen) rowKey(e *fyne.KeyEvent) bool {
	i := s.side.list.Selected()
	if i < 0 || i >= len(s.rows) || s.rows[i].group == nil || e.Name != fyne.KeyRight && e.Name != fyne.KeyLeft {
		return false
	}
	s.fold(s.rows[i].group.ID, e.Name == fyne.KeyRight)
	return true
}

// groupName names a group of the tree.
func groupName(p message.Printer, g library.TermGroup) string {
	key := "terms.group." + g.ID
	if name := p.T(key); name != key {
		return name
	}
	if len(g.Terms) > 0 {
		return g.Terms[0].Name(p.Lang)
	}
	return g.ID
}

// ShowGroup opens a group of the tree, and those above it.
func (s *Screen) ShowGroup(id string) {
	s.kind, s.text = kindTree, ""
	for i, r := range id {
		if r == '.' {
			s.unfolded[id[:i]] = true
		}
	}
	s.unfolded[id] = true
	s.arrange()
}

// groupActions offer the documents of what is shown.
func (s *Screen) groupActions() []screen.Action {
	if s.OnDocuments == nil {
		return nil
	}
	return []screen.Action{{Key: "terms.action.documents", Menu: "menu.terms", Run: s.detail.documents, Disabled: s.detail.page == nil && s.detail.group == nil}}
}
