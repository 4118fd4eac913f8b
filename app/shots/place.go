package shots

import (
	"context"

	"naru/app"
	"naru/app/shots/sample"
)

// Synced gives what a window needs over a sample library that lies in a folder kept in
// step with others, which it warns of.
func Synced() (app.Deps, error) {
	d, err := sampleDeps(sample.New(8), sample.Idle(), sample.Recognizing())
	d.Place = app.Place{Hazard: "OneDrive", Told: func(context.Context) error { return nil }, Move: func(string) error { return nil }}
	return d, err
}

// SyncedScenes are what it looks like there.
func SyncedScenes(Options) []Scene {
	return []Scene{{"shelf-synced", func(*app.Window, string) {}}}
}
