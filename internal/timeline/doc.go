// Package timeline puts publications, courses, events and the milestones of
// migration policy in the order of time, and writes them as tables and as a
// picture that needs no program.
//
// Milestones that Naru brings name the law or instrument that is their source;
// people add their own with a source, and take out what they do not want to see.
// What has no date is counted, never placed by guess.
package timeline
