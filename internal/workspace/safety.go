package workspace

import (
	"context"

	"naru/internal/extract"
)

// Safety lists what keeps a file that is read from doing harm on this system,
// by the codes of their sentences ("safety.<code>"). It may start a process to
// find out; what cannot be found out is not claimed.
func (w *Workspace) Safety(ctx context.Context) []string {
	r, ok := w.reader.(interface {
		Safety(context.Context) (extract.Safety, error)
	})
	if !ok {
		return nil
	}
	s, err := r.Safety(ctx)
	if err != nil {
		return nil
	}
	return protections(s)
}

func protections(s extract.Safety) []string {
	codes := []string{"process", "wasm", "cpu", "memory"} // everywhere
	for _, p := range []struct {
		on   bool
		code string
	}{{s.Descriptor, "files"}, {s.Landlock > 0, "landlock"}, {s.Calls, "seccomp"}, {s.NoGain, "privileges"}, {s.Limits, "limits"}} {
		if p.on {
			codes = append(codes, p.code)
		}
	}
	return codes
}
