package library

// Problem is something a check found, and what can be done about it.
type Problem struct {
	Code   string `json:"code"`
	What   string `json:"what"`   // in words for logs, with numbers
	Repair string `json:"repair"` // "reindex", "import" the file again, or "restore" a backup
}
