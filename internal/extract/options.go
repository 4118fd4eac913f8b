package extract

import (
	"os"
	"time"

	"naru/internal/extract/wire"
)

// Options of a pool of readers.
type Options struct {
	// CacheDir keeps the compiled engine between starts; "" compiles it in every
	// child, at 6 CPU seconds each.
	CacheDir string
	// Command starts a worker; empty: this program again. The program must call
	// worker.IfAsked first thing.
	Command []string
	// Workers is how many files are read at once; 0: one.
	Workers int
	Limits  Limits
}

// Limits of one document. Zero values take the defaults.
type Limits struct {
	CPU    time.Duration // of the child; default 60 s
	Wall   time.Duration // for what only waits, as on a dead network drive; default 15 min
	Memory int64         // of the child, resident bytes; default 1.5 GiB
	Pages  int           // default 20,000
	Output int           // bytes of text; default 64 MiB: 20,000 pages of 3 KB
}

func (l Limits) withDefaults() Limits {
	if l.CPU <= 0 {
		l.CPU = 60 * time.Second
	}
	if l.Wall <= 0 {
		l.Wall = 15 * l.CPU
	}
	if l.Memory <= 0 {
		l.Memory = 3 << 29
	}
	if l.Pages <= 0 {
		l.Pages = 20_000
	}
	if l.Output <= 0 {
		l.Output = 64 << 20
	}
	return l
}

// engineShare is the part of a child's memory that the engine may take for one
// document; the rest is for its machine code, the texts and the blocks of the
// file.
func (l Limits) engineShare() int64 { return max(l.Memory/3*2, minEngine) }

// minEngine is what the engine needs to start and read a plain document.
const minEngine = 64 << 20

// command gives the program and arguments of a worker, and its environment.
func (o Options) command() (args, env []string, err error) {
	args = o.Command
	if len(args) == 0 {
		self, err := os.Executable()
		if err != nil {
			return nil, nil, err
		}
		args = []string{self}
	}
	// Nothing of the person's environment concerns a reader of files, save what
	// the system itself needs.
	env = []string{wire.EnvVar + "=1"}
	for _, name := range []string{"SystemRoot", "TEMP", "TMP", "TMPDIR", "GOCOVERDIR"} {
		if v, ok := os.LookupEnv(name); ok {
			env = append(env, name+"="+v)
		}
	}
	return args, env, nil
}
