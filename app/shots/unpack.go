package shots

import (
	"naru/app"
	"naru/internal/library"
)

// annualReport is a document of the sample library that lists a year's work.
const annualReport = 25

// UnpackScenes are the review of an annual report, of which nothing is in the
// catalogue yet.
func UnpackScenes(Options) []Scene {
	return []Scene{
		{"unpack", func(w *app.Window, _ string) { w.ShowListed(annualReport) }},
		{"unpack-empty", func(w *app.Window, _ string) { w.ShowListed(1) }},
		{"reader-lists", func(w *app.Window, _ string) { w.OpenPage(annualReport, 1, library.SearchRequest{}) }},
	}
}

// UnpackedScenes are the same when a part of it is in.
func UnpackedScenes(Options) []Scene {
	return []Scene{
		{"unpack-in", func(w *app.Window, _ string) { w.ShowListed(annualReport) }},
		{"contradictions", func(w *app.Window, _ string) { w.ShowContradictions(0) }},
	}
}
