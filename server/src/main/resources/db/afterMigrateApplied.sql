select hide_confidential();
