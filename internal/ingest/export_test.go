package ingest

// DiskFull is tested alone: a full disk cannot be made at will.
var DiskFull = diskFull

// Ended is closed when what runs now was cancelled or closed.
func (i *Importer) Ended() <-chan struct{} {
	i.mu.Lock()
	defer i.mu.Unlock()
	return i.ctx.Done()
}
