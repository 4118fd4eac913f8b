package extract

import (
	"fmt"
	"strings"
	"sync"
)

// tail keeps the first and last of what a child writes to standard error.
type tail struct {
	mu          sync.Mutex
	first, last []byte
}

const tailSize = 1 << 10

// Write implements io.Writer.
func (t *tail) Write(p []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	n := len(p)
	if room := tailSize - len(t.first); room > 0 {
		k := min(room, len(p))
		t.first, p = append(t.first, p[:k]...), p[k:]
	}
	t.last = append(t.last, p...)
	if over := len(t.last) - tailSize; over > 0 {
		t.last = append(t.last[:0], t.last[over:]...)
	}
	return n, nil
}

// String gives what was kept.
func (t *tail) String() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	if len(t.last) == 0 {
		return strings.TrimSpace(string(t.first))
	}
	return strings.TrimSpace(fmt.Sprintf("%s … %s", t.first, t.last))
}
