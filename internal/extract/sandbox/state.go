package sandbox

// State is what is in force in a process.
type State struct {
	// Landlock is the version of Linux's Landlock in force, 0 for none: the
	// process sees no file but its own program and the engine's cache, and
	// connects to nothing.
	Landlock int `json:"landlock,omitempty"`
	// Calls: the system refuses all calls but the few that reading needs
	// (seccomp): no file is opened, no program started, no socket made.
	Calls bool `json:"calls,omitempty"`
	// NoGain: no program started from here could have more rights (no_new_privs).
	NoGain bool `json:"no_gain,omitempty"`
	// Job: the process is in a Windows job: it starts no others, has a ceiling on
	// its memory and ends with its parent.
	Job bool `json:"job,omitempty"`
	// Limits: few descriptors, no files written, no memory dumps (setrlimit).
	Limits bool `json:"limits,omitempty"`
}

// Needs of a process beside its program.
type Needs struct {
	// Folder that it reads and writes before it locks itself; "": none.
	Folder string
	// Memory is the most that it may take, in bytes, where the system can see to
	// it; 0: no limit.
	Memory int64
	// Open leaves the process unconfined.
	Open bool
}
