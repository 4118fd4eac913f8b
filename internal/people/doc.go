// Package people answers who is who: it lists the people and organisations that a
// library's documents name, finds them by any spelling of their names, tells what
// they worked on, with whom, when and where, and offers who may be one.
//
// It decides nothing: that two are one is for a person to say, and the store
// remembers it. What kind someone is (person, organisation) it tells by names and
// the glossary, until a person says otherwise.
package people
