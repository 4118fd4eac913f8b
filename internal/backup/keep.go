package backup

import (
	"time"

	"naru/internal/library"
)

// Every is how far apart automatic backups are.
const Every = 24 * time.Hour

// Automatic backups that are kept, as long as there is room: one for each of the
// last days, weeks and months, as far back as people notice what they lost.
const (
	days   = 7
	weeks  = 4
	months = 6
)

// atLeast automatic backups are kept whatever their size; beyond them, as many as
// take up no more than room together. A library of a million pages has a database
// of some gigabytes.
const (
	atLeast = 2
	room    = 2 << 30
)

// Due tells whether an automatic backup should be made now. Those from the future,
// made before a clock was set back, do not count.
func Due(list []library.Backup, now time.Time) bool {
	for _, b := range list {
		if !b.Made.After(now) && now.Sub(b.Made) < Every {
			return false
		}
	}
	return true
}

// Spare gives the automatic backups that need not be kept any longer. All others
// are a person's to delete.
func Spare(list []library.Backup, now time.Time) []library.Backup {
	var out []library.Backup
	kept := map[string]bool{} // the days, weeks and months that have one
	var count int
	var bytes int64
	for _, b := range list { // the newest first
		if b.Kind != library.BackupAutomatic {
			continue
		}
		wanted := false
		for _, span := range spans(b.Made, now) {
			if !kept[span] {
				kept[span], wanted = true, true
			}
		}
		if count >= atLeast && (!wanted || bytes+b.Bytes > room) {
			out = append(out, b)
			continue
		}
		count++
		bytes += b.Bytes
	}
	return out
}

// spans names the day, week and month of a time, as far as they are recent enough
// to have a backup of their own.
func spans(made, now time.Time) []string {
	age := now.Sub(made)
	var out []string
	if age < days*24*time.Hour {
		out = append(out, made.UTC().Format("2006-01-02"))
	}
	if age < weeks*7*24*time.Hour {
		year, week := made.UTC().ISOWeek()
		out = append(out, time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, 7*week).Format("week of 2006-01-02"))
	}
	if age < months*31*24*time.Hour {
		out = append(out, made.UTC().Format("2006-01"))
	}
	return out
}
