package reader

// tab is one of the five ways to look at a document.
type tab int

const (
	tabPage tab = iota
	tabText
	tabContents
	tabAbout
	tabRelated // only where the library finds what is related
)

// tabKeys are the translation keys of the tabs' names.
var tabKeys = []string{"reader.tab.page", "reader.tab.text", "reader.tab.contents", "reader.tab.about", "reader.tab.related"}
