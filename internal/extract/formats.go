package extract

// Extensions lists the endings of file names, in lower case, that a folder is
// searched for. A file that is asked for by itself is read whatever it is
// called: what it is, its content tells.
func Extensions() []string {
	return []string{".pdf", ".hwpx", ".hwp", ".docx", ".docm", ".dotx", ".epub", ".html", ".htm", ".xhtml", ".xht", ".mht", ".mhtml", ".md", ".markdown", ".txt"}
}
