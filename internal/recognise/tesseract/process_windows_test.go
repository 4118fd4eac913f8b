package tesseract_test

const lowPriority = ""

func priority() string { return "" }

func there(string) bool { return false }
