# What a warm process measures of its memory, in megabytes.
$measures['export'] = { 0.0 }
