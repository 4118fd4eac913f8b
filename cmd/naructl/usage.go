package main

import (
	"regexp"
	"strings"

	"naru/internal/message"
)

// complaints are the sentences of the command line's parser about what people
// commonly get wrong, and what of them is passed on. Each has a sentence of ours
// under "cli.usage.<name>", and "cli.usage.<name>.close" where the parser guesses
// what was meant.
var complaints = []struct {
	name string
	re   *regexp.Regexp
}{
	{"flag", regexp.MustCompile(`^unknown flag (?P<what>\S+?)(?:, did you mean (?:one of )?(?P<close>.+)\?)?$`)},
	{"argument", regexp.MustCompile(`^unexpected argument (?P<what>.+?)(?:, did you mean (?:one of )?(?P<close>.+)\?)?$`)},
	{"one_of", regexp.MustCompile(`^expected one of (?P<what>.+)$`)},
	{"missing", regexp.MustCompile(`^expected "(?P<what>.+)"$`)},
	{"missing", regexp.MustCompile(`^missing positional arguments (?P<what>.+)$`)},
	{"missing_flags", regexp.MustCompile(`^missing flags: (?P<what>.+)$`)},
	{"choice", regexp.MustCompile(`^(?P<name>.+?) must be one of (?P<what>.+) but got "(?P<got>.*)"$`)},
	{"no_value", regexp.MustCompile(`^(?P<name>.+?): expected .+ but got "EOL" \(<EOL>\)$`)},
	{"whole_number", regexp.MustCompile(`^(?P<name>.+?): expected (?:a valid \d+ bit u?int|int value) but got "(?P<got>.*?)"`)},
	{"number", regexp.MustCompile(`^(?P<name>.+?): expected a float but got "(?P<got>.*?)"`)},
	{"duration", regexp.MustCompile(`^(?P<name>.+?): expected duration but got "(?P<got>.*?)"`)},
	{"yes_or_no", regexp.MustCompile(`^(?P<name>.+?): bool value must be .+ but got "(?P<got>.*)"$`)},
}

// usageSentence says in the language of the messages what is wrong with a command
// line; what we have no sentence for stands as the parser says it.
func usageSentence(p message.Printer, err error) string {
	text := err.Error()
	for _, c := range complaints {
		found := c.re.FindStringSubmatch(text)
		if found == nil {
			continue
		}
		key, args := "cli.usage."+c.name, message.Args{}
		for i, name := range c.re.SubexpNames() {
			switch {
			case name == "close" && found[i] != "":
				key += ".close"
				args[name] = list(found[i])
			case name == "what" && strings.HasPrefix(found[i], `"`):
				args[name] = list(found[i])
			case name != "":
				args[name] = strings.NewReplacer("[<", "<", ">]", ">", " ...", "", "]", "").Replace(found[i])
			}
		}
		return p.T(key, args)
	}
	return text
}

// list writes a list of quoted words ("a","b", "") as people do.
func list(quoted string) string {
	var words []string
	for _, w := range strings.Split(quoted, ",") {
		if w = strings.Trim(w, ` "`); w != "" {
			words = append(words, w)
		}
	}
	return strings.Join(words, ", ")
}
