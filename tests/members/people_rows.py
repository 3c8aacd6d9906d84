PEOPLE = []
