package ingest

// Ended is closed when what runs now was cancelled or closed.
func (i *Importer) Ended() <-chan struct{} {
	i.mu.Lock()
	defer i.mu.Unlock()
	return i.ctx.Done()
}
