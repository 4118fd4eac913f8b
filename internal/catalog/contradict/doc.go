// Package contradict finds where two sources say different things of one record
// or event: a report's running text and its table, a report and the front page of
// the publication it lists, two reports of the same event or publication, also where
// one is in Korean and the other in English. It compares what the
// sources print, not what a person made of it, and decides nothing. Where two
// wordings may mean the same, it says nothing: each finding costs a person's time.
package contradict
