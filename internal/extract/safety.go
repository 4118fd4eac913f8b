package extract

import (
	"context"
	"runtime"
)

// Safety is what keeps a worker, should a document take it over, from doing
// more than reading that document. In every case it is a process of its own
// with limits on time, memory and output, and PDFs are read inside a
// WebAssembly machine, which sees neither files nor clock.
type Safety struct {
	System string `json:"system"` // as Go names it: "linux", "darwin", "windows"
	// Descriptor: the worker is handed the open document and opens no file.
	Descriptor bool `json:"descriptor"`
	// Landlock is the version of Linux's Landlock in force; 0: none. The worker
	// sees no file but its program and the engine's cache, and connects to nothing.
	Landlock int `json:"landlock"`
	// Calls: the system refuses it all calls but those that reading needs
	// (seccomp): no files, no network, no programs, no new code.
	Calls bool `json:"calls"`
	// NoGain: it cannot gain rights.
	NoGain bool `json:"no_gain"`
	// Job: it is in a Windows job: it starts no programs, has a ceiling on its
	// memory and ends with Naru.
	Job bool `json:"job"`
	// Limits: it cannot write to files or leave a memory dump behind.
	Limits bool `json:"limits"`
}

// Safety starts a worker, unless one is idle, and tells what is in force in it.
func (p *Pool) Safety(ctx context.Context) (Safety, error) {
	s, err := p.warm(ctx)
	if err != nil {
		return Safety{}, err
	}
	return Safety{
		System: runtime.GOOS, Descriptor: passesFiles,
		Landlock: s.Landlock, Calls: s.Calls, NoGain: s.NoGain, Limits: s.Limits, Job: s.Job,
	}, nil
}
