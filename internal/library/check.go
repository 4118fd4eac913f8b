package library

// Problem is something a check found, and what can be done about it.
type Problem struct {
	Code   string `json:"code"`
	What   string `json:"what"`
	Repair string `json:"repair"`
}
