package workspace

import "context"

// ToldOf is who told a person where a library lies.
type ToldOf string

// Who tells.
const (
	ToldInWindow  ToldOf = "folder.told.window"
	ToldInNaructl ToldOf = "folder.told.naructl"
)

// Hazard names what can damage a library for where it lies: the service that keeps
// its folder in step with others, or "network" for a folder on another computer;
// "" for a good place.
func Hazard(dir string) string {
	if service := SyncedBy(dir); service != "" {
		return service
	}
	if onNetwork(dir) {
		return OnNetwork
	}
	return ""
}

// OnNetwork is the Hazard of a folder on another computer: locks do not always
// hold there.
const OnNetwork = "network"

// UntoldHazard is the Hazard of where the library lies, "" also where a person was
// told of it for good. A library that moved is told of anew.
func (w *Workspace) UntoldHazard(ctx context.Context, by ToldOf) (string, error) {
	hazard := Hazard(w.Dir)
	if hazard == "" {
		return "", nil
	}
	told, err := w.Settings.Setting(ctx, string(by))
	if err != nil || told == w.Dir {
		return "", err
	}
	return hazard, nil
}

// HazardTold keeps that a person was told, for good.
func (w *Workspace) HazardTold(ctx context.Context, by ToldOf) error {
	return w.Settings.SetSetting(ctx, string(by), w.Dir)
}
