package reader

// tab is one of the four ways to look at a document.
type tab int

const (
	tabPage tab = iota
	tabText
	tabContents
	tabAbout
)

// tabKeys are the translation keys of the tabs' names.
var tabKeys = []string{"reader.tab.page", "reader.tab.text", "reader.tab.contents", "reader.tab.about"}
